import type { NextApiRequest } from 'next'

const keyFrom = (header: string) => {
  const prefix = `${header}:`
  const keyOf = (req: NextApiRequest) => prefix + (req.headers[header] ?? 'nobody')
  return keyOf
}

const userKey = keyFrom('x-user')

export default userKey
