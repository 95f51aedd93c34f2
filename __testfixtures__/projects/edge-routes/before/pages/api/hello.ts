import type { NextRequest } from 'next/server'

export const runtime = 'edge'

export default async function handler(request: NextRequest) {
  const { name } = await request.json()
  return new Response(`Hello ${name}`)
}
