import { NextResponse } from 'next/server'
import { handleUpload } from '@vercel/blob/client'
import { readBody } from '../../../lib/read-body'

const onBeforeGenerateToken = async (pathname) => ({ maximumSizeInBytes: pathname.length, validUntil: 4102444800000 })

export async function POST(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const result = await handleUpload({ body, request, onBeforeGenerateToken, token: 'vercel_blob_rw_store1_secret' })
  return NextResponse.json(result, { status: 201 })
}
