import { agentOf, place } from '../../lib/place'

export const config = { runtime: 'edge' }

export default function handler(request: Request) {
  return new Response(`${place(request)} by ${agentOf(request)}`)
}
