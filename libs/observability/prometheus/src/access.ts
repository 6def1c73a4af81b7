import { each, text, whenSet, type Expr, type Ref, type Templated } from '@keelwork/chart';
import { metadata, nameOf, type Identity, type MetricsEndpoint } from '@keelwork/kubernetes';
import type { IRole } from 'kubernetes-models/rbac.authorization.k8s.io/v1/Role';
import type { IRoleBinding } from 'kubernetes-models/rbac.authorization.k8s.io/v1/RoleBinding';
import type { IVolume } from 'kubernetes-models/v1/Volume';

type Scrape = Expr<Readonly<Record<string, MetricsEndpoint>>>;
type Name = Expr<string>;

/** Leave to find pods in the own namespace, and nothing else. */
export const role = (identity: Identity) => roleNamed(identity, nameOf(identity), identity.release.namespace);
export const roleBinding = (identity: Identity) => bindingNamed(identity, nameOf(identity), identity.release.namespace);

/** The same in the namespace of each scraped instance that does not live in the own one. */
export const rolesElsewhere = (identity: Identity, scrape: Scrape) => elsewhere(identity, scrape, roleNamed);
export const roleBindingsElsewhere = (identity: Identity, scrape: Scrape) => elsewhere(identity, scrape, bindingNamed);

function elsewhere<T>(
  identity: Identity,
  scrape: Scrape,
  build: (identity: Identity, name: Name, namespace: Name) => Templated<T>,
) {
  return each(scrape, (of: Ref<MetricsEndpoint>, key: Name) =>
    whenSet(of.namespace, (namespace) => build(identity, text`${nameOf(identity)}-${key}`, namespace)),
  );
}

const roleNamed = (identity: Identity, name: Name, namespace: Name): Templated<IRole> => ({
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'Role',
  metadata: { ...metadata(identity, name), namespace },
  rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get', 'list', 'watch'] }],
});

const bindingNamed = (identity: Identity, name: Name, namespace: Name): Templated<IRoleBinding> => ({
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'RoleBinding',
  metadata: { ...metadata(identity, name), namespace },
  roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name },
  subjects: [{ kind: 'ServiceAccount', name: nameOf(identity), namespace: identity.release.namespace }],
});

/** Where every client of the API server looks for its token. */
export const tokenPath = '/var/run/secrets/kubernetes.io/serviceaccount';

/** The token, asked for by this one pod: the service account itself hands out none. It is renewed every hour. */
export const tokenVolume: Omit<IVolume, 'name'> = {
  projected: {
    sources: [
      { serviceAccountToken: { path: 'token', expirationSeconds: 3600 } },
      { configMap: { name: 'kube-root-ca.crt', items: [{ key: 'ca.crt', path: 'ca.crt' }] } },
      { downwardAPI: { items: [{ path: 'namespace', fieldRef: { fieldPath: 'metadata.namespace' } }] } },
    ],
  },
};
