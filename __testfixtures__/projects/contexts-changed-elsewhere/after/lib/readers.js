export async function readerOf(authorization) {
  return authorization ? { name: authorization } : null
}
