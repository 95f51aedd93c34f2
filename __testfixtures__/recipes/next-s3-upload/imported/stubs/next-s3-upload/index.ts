import type { NextApiRequest, NextApiResponse } from 'next'

/** As next-s3-upload 0.3.4 does it, without AWS: a file without a name fails. */
interface Options {
  bucket?: string | undefined
  key?: (req: NextApiRequest, filename: string) => string | Promise<string>
}

const make = ({ bucket, key }: Options = {}) => {
  const route = async (req: NextApiRequest, res: NextApiResponse) => {
    try {
      const { filename } = req.body
      const found = key ? await key(req, filename) : `next-s3-uploads/${filename.replace(/ /g, '-')}`
      res.status(200).json({ key: found, bucket })
    } catch {
      res.status(500).json({ error: 'Internal Server Error' })
    }
  }
  return Object.assign(route, { configure: (options: Options) => make(options) as typeof route })
}

export const APIRoute = make()
