/** The list without the item, or with it at the end where it was not in. */
export function toggled<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list.filter(each => each !== item) : [...list, item];
}
