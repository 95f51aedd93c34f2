export async function count(): Promise<number> {
  return 1
}
