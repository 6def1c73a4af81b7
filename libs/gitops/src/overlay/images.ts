import type { KubernetesObject } from '@keelwork/chart';
import { sortedEntries } from '@keelwork/chart';

/** An image as Kustomize lists it. */
export interface KustomizeImage {
  readonly name: string;
  readonly newTag: string;
  readonly digest?: string;
}

/** The images of all containers, one row a repository, with the tags that the environment gives. Two tags of one repository stay as they are. */
export function imagesOf(
  objects: readonly KubernetesObject[],
  tags: Readonly<Record<string, string>>,
): KustomizeImage[] {
  const found: Record<string, Set<string>> = {};
  for (const image of objects.flatMap(containerImages)) {
    const [, name, tag] = /^(.+?):([^:@/]+)(?:@.+)?$/.exec(image) ?? [];
    if (name && tag && !image.includes('@')) (found[name] ??= new Set()).add(tag);
  }
  return sortedEntries(found).flatMap(([name, used]) => {
    const newTag = tags[name] ?? (used.size === 1 ? [...used][0] : undefined);
    return newTag === undefined ? [] : [{ name, newTag }];
  });
}

/** The same objects with the tags that the images say: what Kustomize makes of them. */
export function withImages<T extends object>(object: T, images: readonly KustomizeImage[]): T {
  const tags = new Map(images.map(({ name, newTag }) => [name, newTag]));
  const retag = (image: string): string => {
    const name = image.replace(/:[^:@/]+$/, '');
    const tag = tags.get(name);
    return tag && !image.includes('@') ? `${name}:${tag}` : image;
  };
  const walk = (value: unknown, inContainer: boolean): unknown => {
    if (Array.isArray(value)) return value.map((item) => walk(item, inContainer));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]: [string, unknown]) => [
        key,
        inContainer && key === 'image' && typeof inner === 'string' ? retag(inner) : walk(inner, isContainers(key)),
      ]),
    );
  };
  return Object.assign({}, object, walk(object, false));
}

const isContainers = (key: string): boolean => key === 'containers' || key === 'initContainers';

function containerImages(tree: unknown): string[] {
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, inner]: [string, unknown]) =>
    isContainers(key) && Array.isArray(inner) ? inner.flatMap(imageOf) : containerImages(inner),
  );
}

function imageOf(container: unknown): string[] {
  const image: unknown =
    typeof container === 'object' && container !== null ? Reflect.get(container, 'image') : undefined;
  return typeof image === 'string' ? [image] : [];
}
