import type { NextApiRequest } from 'next'

/** The body as it was sent: a signature is over these bytes. */
export function readRawBody(req: NextApiRequest): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    req.on('data', (chunk) => chunks.push(chunk))
    req.on('end', () => resolve(Buffer.concat(chunks)))
    req.on('error', reject)
  })
}

/** The number of bytes, none of them kept. */
export async function countBytes(req: NextApiRequest) {
  let count = 0
  for await (const chunk of req) count += chunk.length
  return count
}
