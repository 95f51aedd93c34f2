import { users } from './db'

type Headed = { headers: Record<string, string | string[] | undefined> }

/** Who asks: for pages and for the API. */
export function clientOf(req: Headed) {
  return (req.headers['x-client'] as string | undefined) ?? 'web'
}

export async function rememberClient(req: Headed) {
  await users.touch(clientOf(req))
}
