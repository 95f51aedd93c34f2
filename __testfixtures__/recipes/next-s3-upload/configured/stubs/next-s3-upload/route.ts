import { NextResponse, type NextRequest } from 'next/server'

interface Options {
  bucket?: string | undefined
  key?: (req: NextRequest, filename: string) => string | Promise<string>
}

const make = ({ bucket, key }: Options = {}) => {
  const route = async (req: NextRequest): Promise<Response> => {
    try {
      const { filename } = await req.json()
      const found = key ? await key(req, filename) : `next-s3-uploads/${filename.replace(/ /g, '-')}`
      return NextResponse.json({ key: found, bucket })
    } catch {
      return NextResponse.error()
    }
  }
  return Object.assign(route, { configure: (options: Options) => make(options) as typeof route })
}

export const POST = make()
