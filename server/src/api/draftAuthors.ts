import { actorOf } from '../audit/actor';
import type { Bearer } from '../auth/access';

/** Somebody who put words into a draft: the same person has the same issuer and subject in every token. */
export interface Author {
  issuer: string;
  subject: string;
}

/** The author behind a request. */
export function authorOf(bearer: Bearer | undefined): Author {
  const { issuer, subject } = actorOf(bearer);
  return { issuer, subject };
}

/** Who wrote a draft, as it is stored. */
export function parseAuthors(stored: string): Author[] {
  const authors: Author[] = JSON.parse(stored);
  return authors;
}

/** The stored authors and who writes now, each once. */
export function withAuthor(stored: string, bearer: Bearer | undefined): Author[] {
  const now = authorOf(bearer);
  return [...parseAuthors(stored).filter((author) => !isSame(author, now)), now];
}

export function isSame(a: Author, b: Author): boolean {
  return a.issuer === b.issuer && a.subject === b.subject;
}
