export { djangoAppEgress } from './egress.ts';
export { djangoAppEnvironment, type DjangoDatabase, type EnvironmentItem } from './environment.ts';
export { djangoAppImage, djangoAppValues, type DjangoAppValues } from './values.ts';
