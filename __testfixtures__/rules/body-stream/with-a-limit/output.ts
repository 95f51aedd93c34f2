import { NextResponse, type NextRequest } from 'next/server'
import { imports } from '../../../lib/imports'
import { bodyStream } from '../../../lib/body-stream'

const readJson = (request: NextRequest, limit: number): Promise<any> => {
  const body = bodyStream(request)
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0

    body.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      length += chunk.length
      if (length > limit) reject(new Error('Payload Too Large'))
    })

    body.on('end', () => {
      try {
        const text = Buffer.concat(chunks).toString('utf8')
        resolve(text ? JSON.parse(text) : {})
      } catch {
        reject(new Error('Invalid JSON'))
      }
    })

    body.on('error', (error) => reject(error))
  })
}

export async function POST(request: NextRequest) {
  try {
    const input = await readJson(request, 20)
    const id = await imports.create(input)
    return NextResponse.json({ id: String(id) }, { status: 201 })
  } catch (error: any) {
    return NextResponse.json({ error: error.message }, { status: error.message === 'Payload Too Large' ? 413 : 400 })
  }
}
