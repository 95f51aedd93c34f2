import type { NextRequest } from 'next/server'

const keyFrom = (header: string) => {
  const prefix = `${header}:`
  const keyOf = (request: NextRequest) => prefix + (request.headers.get(header) ?? 'nobody')
  return keyOf
}

const userKey = keyFrom('x-user')

export default userKey
