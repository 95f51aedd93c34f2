import { badRequest, ok } from '@/server'
import { links } from '@/server/links'
import { readBody } from '@/lib/read-body'

export const dynamic = 'force-dynamic'

export async function GET(request) {
  // next-reroute NR201: The key "tag" given twice was a list here; now it is the first value.
  const found = await links.all(request.nextUrl.searchParams.get('tag') ?? undefined)

  return ok(found)
}

export async function POST(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const { url } = body

  if (!url) {
    return badRequest('A link needs a URL')
  }

  return ok(await links.add({ url }))
}
