import { NextResponse } from 'next/server'
import { withApiRoute as withApi } from '../../../lib/api'
import { onlyGetRoute as onlyGet } from '../../../lib/methods'
import { withPageRoute as withPage } from '../../../lib/with-page'
import { shop } from '../../../lib/shop'

export const dynamic = 'force-dynamic'

const books = withApi()(onlyGet(withPage(async function books(_request, { owner, page }: any) {
  return NextResponse.json({ books: await shop.books(owner.id, page) })
})))

// The API Route answered every method.
export { books as GET, books as POST, books as PUT, books as PATCH, books as DELETE, books as OPTIONS }
