/** @jest-environment jsdom */
import { buildLinks, type AddedLink } from './buildLinks';

const noModal = () => () => undefined;
const added = (config: Partial<AddedLink['config']>, pluginId = 'acme-app'): AddedLink => ({
  pluginId,
  config: { title: 'Draft incident', description: 'd', targets: 'grafana/p', onClick: () => undefined, ...config },
});
const request = { extensionPointId: 'grafana/p' };

beforeEach(() => jest.spyOn(console, 'warn').mockImplementation(() => undefined));

describe('links of an extension point', () => {
  it('are limited per plugin', () => {
    const many = [1, 2, 3, 4].map((n) => added({ title: `Link ${n}` }));
    const links = buildLinks([...many, added({}, 'other-app')], { ...request, limitPerPlugin: 3 }, noModal);
    expect(links.map(({ title }) => title)).toEqual(['Link 1', 'Link 2', 'Link 3', 'Draft incident']);
  });

  it('carry tracking parameters on their path', () => {
    const [link] = buildLinks([added({ path: '/a/acme-app/new?x=1', onClick: undefined })], request, noModal);
    expect(link?.path).toBe('/a/acme-app/new?x=1&uel_pid=acme-app&uel_epid=grafana%2Fp');
  });

  it('are hidden by a configure that returns undefined or throws, and changed by what it may change', () => {
    const links = buildLinks(
      [
        added({ configure: () => undefined }),
        added({
          configure: () => {
            throw new Error('no');
          },
        }),
        added({ configure: () => ({ title: 'Other', category: 'Leitstand' }) }),
      ],
      request,
      noModal
    );
    expect(links.map(({ title, category }) => ({ title, category }))).toEqual([
      { title: 'Other', category: 'Leitstand' },
    ]);
  });

  it('give configure and onClick the same read-only context', () => {
    const context = { instance: Object.freeze({ state: 'firing', labels: {} }) };
    const seen: unknown[] = [];
    const [link] = buildLinks(
      [
        added({
          configure: (read) => {
            seen.push(read);
            return {};
          },
          onClick: (_, helpers) => seen.push(helpers.context, helpers.extensionPointId),
        }),
      ],
      { ...request, context },
      noModal
    );
    link?.onClick?.();
    expect(seen[0]).not.toBe(context);
    expect(seen[1]).toBe(seen[0]);
    expect(seen[2]).toBe('grafana/p');
  });

  it('keep an exception of onClick from the page', () => {
    const reported = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const failing = added({
      onClick: () => {
        throw new Error('boom');
      },
    });
    expect(() => buildLinks([failing], request, noModal)[0]?.onClick?.()).not.toThrow();
    expect(reported).toHaveBeenCalledWith('Extension link "Draft incident":', new Error('boom'));
  });
});
