import { body, matchedData, validationResult } from 'express-validator'
import { NextResponse, type NextRequest } from 'next/server'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

const chains = [body('size').isInt({ min: 1 }).toInt(), body('color').isIn(['red', 'blue'])]

/** Orders a shirt. */
async function handler(request: NextRequest) {
  const input = 'order'
  const data = await readBody(request)
  if (data instanceof Response) return data

  const input2 = { body: data }
  const results = await Promise.all(chains.map((chain) => chain.run(input2)))
  if (!validationResult(input2).isEmpty()) return NextResponse.json({ wrong: results.filter((one) => !one.isEmpty()).length }, { status: 422 })
  const { size, color } = matchedData<{ size: number; color: string }>(input2)
  return NextResponse.json({ input, size, color, raw: data.size })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
