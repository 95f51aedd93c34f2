import type { NextApiRequest, NextApiResponse } from 'next'
import { createRouteHandler, createUploadthing, type FileRouter } from 'uploadthing/next-legacy'
import { currentUser } from '../../lib/users'

const f = createUploadthing()

const done = async ({ file }: { file: unknown }) => ({ uploaded: file })

const router = {
  image: f({ image: { maxFileSize: '4MB' } })
    .middleware(async () => {
      const user = await currentUser()
      if (!user) throw new Error('Unauthorized')
      return { userId: user.id }
    })
    .onUploadComplete(done),
  // For everybody.
  text: f({ text: {} })
    .middleware(({ req, files }) => ({ files }))
    .onUploadComplete(({ metadata, file }) => {
      console.log('req', file)
      return { metadata }
    }),
} satisfies FileRouter

const handler = createRouteHandler({
  router,
  config: { logLevel: 'Debug' },
}) as (req: NextApiRequest, res: NextApiResponse) => Promise<void>

export default handler
