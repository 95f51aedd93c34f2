import { createRouteHandler, createUploadthing } from 'uploadthing/next-legacy'
import { userOf } from '../../lib/users'

const f = createUploadthing()

const router = {
  image: f({ image: {} })
    .middleware(async ({ req }) => ({ userId: await userOf(req) }))
    .onUploadComplete(() => null),
}

export default createRouteHandler({ router })
