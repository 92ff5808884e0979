import { Resource } from '../public/resource';

const MAX_ANSWERS = 256;
const MAX_BYTES = 32 * 1024 * 1024;
const MAX_ADDRESS = 500;

/** What browsers ask for every time (operators must see what they have just written), and what proxies in between may keep. */
export const API_CACHE = 'public, max-age=0, s-maxage=15, stale-if-error=86400';

/**
 * Answers of the public API as bytes, by address. Each depends on the address and the stored status only, so that all of them are right
 * until something is written; then `clear` is called.
 */
export class AnswerCache {
  private readonly answers = new Map<string, Resource>();
  private bytes = 0;

  /** `address`: path and query as they were sent. */
  find(address: string): Resource | undefined {
    return this.answers.get(address);
  }

  /** Keeps an answer; the oldest ones make room. */
  keep(address: string, type: string, body: string): Resource {
    const answer = new Resource(200, type, body, API_CACHE);
    const size = answer.plain.body.length;
    if (address.length <= MAX_ADDRESS && size <= MAX_BYTES / 4) {
      this.forget(address);
      for (const oldest of this.answers.keys()) {
        if (this.answers.size < MAX_ANSWERS && this.bytes + size <= MAX_BYTES) {
          break;
        }
        this.forget(oldest);
      }
      this.answers.set(address, answer);
      this.bytes += size;
    }
    return answer;
  }

  clear(): void {
    this.answers.clear();
    this.bytes = 0;
  }

  private forget(address: string): void {
    this.bytes -= this.answers.get(address)?.plain.body.length ?? 0;
    this.answers.delete(address);
  }
}
