import { NextResponse, type NextRequest } from 'next/server'
import { connect } from 'database'
import { requireOwnerRoute as requireOwner } from '../../../lib/owner'

export const dynamic = 'force-dynamic'

const pages = connect('pages')

async function pageFor(request: NextRequest) {
  const page: { title: string } | null = await pages.page((request.nextUrl.searchParams.get('id') ?? undefined) as string)
  if (!page) {
    return NextResponse.json({ error: 'No page' }, { status: 404 })
  }
  return page
}

type Page = NonNullable<Exclude<Awaited<ReturnType<typeof pageFor>>, Response>>
type Owner = Exclude<Awaited<ReturnType<typeof requireOwner>>, Response>
const titleOf = (page: Page, owner: Owner) => `${page.title} of ${owner?.id}`

async function handler(request: NextRequest) {
  const owner = await requireOwner(request)
  if (owner instanceof Response) return owner
  const page = await pageFor(request)
  if (page instanceof Response) return page
  return NextResponse.json({ owner: owner.id, title: titleOf(page, owner) })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
