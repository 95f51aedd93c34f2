import type { NextApiRequest } from 'next'

/** What middlewares and wrappers put on requests. */
export interface ApiRequest extends NextApiRequest {
  spaceId: string
  visitor: { user?: string | undefined }
}
