import { http } from '@/server'
import { links } from '@/server/links'

export default async function handler(req, res) {
  if (req.method === 'GET') {
    return http.ok(res, { count: await links.count() })
  }
  http.methodNotAllowed(res, 'GET only')
}
