import { hash } from './hash';

/** 32 hexadecimal digits that depend on nothing but their keys, as Keystone names projects. */
export function hexId(...keys: Array<string | number>): string {
  return [0, 1, 2, 3].map((part) => digits(hash(...keys, part))).join('');
}

/** A UUID (version 4 in form) that depends on nothing but its keys. */
export function uuid(...keys: Array<string | number>): string {
  const hex = hexId(...keys);
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20)].join('-');
}

const digits = (share: number) =>
  Math.floor(share * 2 ** 32)
    .toString(16)
    .padStart(8, '0');
