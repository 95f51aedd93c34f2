export const exists = async () => false
export async function rename(names) {
  await new Promise((resolve) => setTimeout(resolve, 5))
  if (names.includes('x')) throw new Error('x')
}
