import { text, type Ref, type Templated } from '@keelwork/chart';
import type { IDeployment } from 'kubernetes-models/apps/v1/Deployment';
import type { z } from 'zod';
import type { values } from './shop.ts';

type Values = Ref<z.output<typeof values>>;

export const unknownValue = ({ image }: Values) => text`shop:${image.tga}`; // ✗ Property 'tga' does not exist on type

export const optionalValue = (values: Values) => text`secret: ${values.tlsSecret}`; // ✗ Type 'undefined' is not assignable to type

export const wrongTypeOfReference = (values: Values): Templated<IDeployment> => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  spec: { replicas: values.image.tag, selector: {}, template: {} }, // ✗ Type 'string' is not assignable to type 'number'
});

export const unknownVariant = ({ scaling }: Values) => scaling.replicas; // ✗ Property 'replicas' does not exist on type
