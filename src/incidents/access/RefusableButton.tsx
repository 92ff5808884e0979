import React from 'react';
import type { IconName } from '@grafana/data';
import { Button } from '@grafana/ui';

interface Props {
  /** Why it cannot be used, as a sentence; undefined if it can. */
  refusal: string | undefined;
  icon?: IconName;
  /** `text`: one of several beside a list entry. */
  fill?: 'solid' | 'text';
  onClick(): void;
  children: string;
}

/** A small button that is not hidden where it cannot be used, but says why. */
export function RefusableButton({ refusal, icon, fill, onClick, children }: Props) {
  return (
    <Button
      size="sm"
      variant="secondary"
      icon={icon}
      fill={fill}
      disabled={refusal !== undefined}
      tooltip={refusal}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
