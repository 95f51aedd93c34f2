import * as responses from '@/server/http/responses'
import { links } from '@/server/links'

export default async function handler(req, res) {
  if (req.method !== 'GET') {
    return responses.methodNotAllowed(res)
  }
  const lines = await links.csv()

  return responses.file(res, `url\n${lines}`, 'text/csv')
}
