import { z } from 'zod';

/** A value that is a piece of a Kubernetes object, passed on as it is and typed by its interface. */
export const kubernetesValue = <T extends object>() =>
  z.custom<T>((value) => typeof value === 'object' && value !== null);
