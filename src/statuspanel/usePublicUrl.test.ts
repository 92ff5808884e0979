import { renderHook, waitFor } from '@testing-library/react';
import { of } from 'rxjs';
import { config, setBackendSrv, type BackendSrv } from '@grafana/runtime';
import { usePublicUrl } from './usePublicUrl';

const asked: string[] = [];

/** Answers as Grafana does for the app's settings; nothing else of its service is used here. */
const grafanaAnswering = (jsonData: unknown): BackendSrv => {
  const fetch = ({ url }: { url: string }) => {
    asked.push(url);
    return of({ status: 200, data: { jsonData }, headers: new Map() });
  };
  return { fetch } as unknown as BackendSrv;
};

beforeEach(() => {
  asked.length = 0;
  setBackendSrv(grafanaAnswering({ publicUrl: 'https://status.example.org/' }));
});

describe('usePublicUrl', () => {
  it("takes the panel's own address and asks nobody", () => {
    config.bootData.user.isSignedIn = true;
    const { result } = renderHook(() => usePublicUrl(' https://own.example.org/ '));
    expect(result.current).toBe('https://own.example.org');
    expect(asked).toEqual([]);
  });

  it("takes the app's address for a signed-in user", async () => {
    config.bootData.user.isSignedIn = true;
    const { result } = renderHook(() => usePublicUrl(''));
    expect(result.current).toBeUndefined();
    await waitFor(() => expect(result.current).toBe('https://status.example.org'));
    expect(asked).toEqual(['/api/plugins/scs-leitstand-app/settings']);
  });

  it('asks nothing inside Grafana for a visitor', () => {
    config.bootData.user.isSignedIn = false;
    const { result } = renderHook(() => usePublicUrl(''));
    expect(result.current).toBe('');
    expect(asked).toEqual([]);
  });
});
