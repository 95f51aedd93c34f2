import { NextResponse, type NextRequest } from 'next/server'
import { Form } from 'multiparty'
import { nodeRequest } from '../../../lib/node-request'

export const dynamic = 'force-dynamic'

const parseForm = (request: NextRequest) =>
  new Promise<any>((resolve, reject) => {
    const form = new Form()
    form.parse(nodeRequest(request), (err: any, fields: any, files: any) => {
      if (err) return reject(err)
      resolve({ fields, files })
    })
  })

async function handler(request: NextRequest) {
  try {
    const { fields, files } = await parseForm(request)
    return NextResponse.json({ fields, sizes: (files.file ?? []).map((file: any) => file.size) })
  } catch (error: any) {
    return NextResponse.json({ error: error.message }, { status: 400 })
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
