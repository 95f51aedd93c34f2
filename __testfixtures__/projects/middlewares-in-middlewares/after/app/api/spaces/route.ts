import { NextResponse, type NextRequest } from 'next/server'
import { onErrorRoute as onError } from '../../../lib/answers'
import { provideSpace } from '../../../lib/provide-space'

const provideRequest = provideSpace({ key: 'space', location: 'body' })

export async function POST(request: NextRequest, { params }: { params: Promise<{}> }) {
  try {
    const given = await provideRequest(request, { params })
    if (given instanceof Response) return given
    const { space, engine } = given
    return NextResponse.json({ id: space.id, engine }, { status: 201 })
  } catch (error: any) {
    return onError(error)
  }
}
