import { crews } from './db'

export const allCrews = async () => crews.list()

export async function someCrews(...given) {
  return crews.list(given.length)
}
