import { badRequest, methodNotAllowed, ok } from '@/server'
import { links } from '@/server/links'

export default async (req, res) => {
  if (req.method === 'GET') {
    const found = await links.all(req.query.tag)

    return ok(res, found)
  }

  if (req.method === 'POST') {
    const { url } = req.body

    if (!url) {
      return badRequest(res, 'A link needs a URL')
    }

    return ok(res, await links.add({ url }))
  }

  return methodNotAllowed(res)
}
