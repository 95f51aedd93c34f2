export function sorted(names) {
  return names.toSorted()
}
