import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';
import type { RecordStore } from './recordStore';

/** Lets the provider keep its sessions, grants and refresh tokens in a record store. */
export function storeAdapter(store: RecordStore): AdapterFactory {
  return (model) => adapterOf(model, store);
}

function adapterOf(model: string, store: RecordStore): Adapter {
  const keyOf = (id: string) => `${model}:${id}`;
  const findBy = (matches: (payload: AdapterPayload) => boolean) =>
    store.entries().find(([key, payload]) => key.startsWith(`${model}:`) && matches(payload))?.[1];

  return {
    upsert: async (id, payload, expiresIn) =>
      store.set(keyOf(id), { payload, endsAt: expiresIn === undefined ? undefined : Date.now() + expiresIn * 1000 }),
    find: async (id) => store.get(keyOf(id)),
    findByUid: async (uid) => findBy((payload) => payload.uid === uid),
    findByUserCode: async (userCode) => findBy((payload) => payload.userCode === userCode),
    consume: async (id) => {
      const payload = store.get(keyOf(id));
      if (payload) {
        payload.consumed = Math.floor(Date.now() / 1000);
        store.set(keyOf(id), { payload, endsAt: payload.exp === undefined ? undefined : payload.exp * 1000 });
      }
    },
    destroy: async (id) => store.delete(keyOf(id)),
    revokeByGrantId: async (grantId) => {
      const revoked = store.entries().filter(([, payload]) => payload.grantId === grantId);
      revoked.forEach(([key]) => store.delete(key));
    },
  };
}
