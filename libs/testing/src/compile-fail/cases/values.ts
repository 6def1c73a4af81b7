import { bytes, defaultTo, each, eq, join, match, mapEach, text, when, whenSet } from '@keelwork/chart';
import type { Values } from './server.ts';

export const unknownValue = (values: Values) => values.imgae.tag; // ✗ Property 'imgae' does not exist on type 'Values'. Did you mean 'image'?

export const unknownField = ({ image }: Values) => image.tga; // ✗ Property 'tga' does not exist

export const fieldOfOptional = ({ tls }: Values) => tls.secret; // ✗ Property 'secret' does not exist

export const fieldOfVariant = ({ scaling }: Values) => scaling.replicas; // ✗ Property 'replicas' does not exist

export const unknownVariant = ({ scaling }: Values) => match(scaling, 'mode', { fixd: () => 1 }); // ✗ Did you mean to write 'fixed'?

export const fieldOfAnotherVariant = ({ scaling }: Values) => match(scaling, 'mode', { auto: (auto) => auto.replicas }); // ✗ Property 'replicas' does not exist

export const optionalInText = ({ className }: Values) => text`class-${className}`; // ✗ Type 'string | undefined' is not assignable to type 'Text'

export const mapInText = ({ ports }: Values) => text`ports ${ports}`; // ✗ Type 'Record<string, number>' is not assignable to type 'Text'

export const conditionInText = ({ debug }: Values) => text`${when(debug, 'x')}`; // ✗ Type '"x" | undefined' is not assignable to type 'Text'

export const textAsCondition = ({ image }: Values) => when(image.tag, 'x'); // ✗ Type 'string' is not assignable to type 'boolean'

export const otherType = ({ port }: Values) => eq(port, '80'); // ✗ Argument of type 'string' is not assignable to parameter of type 'number | Expr<number>'

export const otherFallback = ({ className }: Values) => defaultTo(className, 1); // ✗ Argument of type 'number' is not assignable

export const joinedNumbers = ({ ports }: Values) =>
  join(
    each(ports, (port) => port), // ✗ Type 'number' is not assignable to type 'string'
    ',',
  );

export const bytesOfNumber = ({ port }: Values) => bytes(port); // ✗ Type 'number' is not assignable to type 'string'

export const keyOfNumber = ({ ports }: Values) =>
  mapEach(
    ports,
    (_, port) => port, // ✗ Type 'number' is not assignable to type 'string'
    () => 1,
  );

export const unknownFieldOfGiven = ({ tls }: Values) => whenSet(tls, ({ secrt }) => secrt); // ✗ Property 'secrt' does not exist
