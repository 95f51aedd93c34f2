import { NextResponse } from 'next/server'
import { staff } from '../../../lib/staff'
import { withCook } from '../../../lib/with-role'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

const dishes = withCook(async function dishes(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const dish = await staff.addDish(body)
  return NextResponse.json({ dish }, { status: 201 })
})

// The API Route answered every method.
export { dishes as GET, dishes as POST, dishes as PUT, dishes as PATCH, dishes as DELETE, dishes as OPTIONS }
