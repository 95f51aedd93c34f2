/** Bodies that are written by and by (SEMANTICS, section 3: `write`, SSE). */
export function streamBodySource(typescript: boolean): string {
  const ts = (text: string) => (typescript ? text : '')
  return `import { PassThrough, Readable } from 'node:stream'
${ts(`import type { NextRequest } from 'next/server'
`)}
/** What a body is written to. As the response of an API Route did, it says whether the answer has begun. */
class BodyStream extends PassThrough {
  headersSent = false

  /** Has the answer begin before anything of its body is there. */
  flushHeaders() {
    if (this.headersSent) return
    this.headersSent = true
    this.emit('begin')
  }
  /** What is written behind the end is lost, as it was. */
  ${ts('override ')}write(...args${ts(': [any, any?, any?]')})${ts(': boolean')} {
    if (this.writableEnded) return false
    const isFree = super.write(...args)
    this.flushHeaders()
    return isFree
  }
  ${ts('override ')}end(...args${ts(': [any?, any?, any?]')})${ts(': this')} {
    if (this.writableEnded) return this
    super.end(...args)
    this.flushHeaders()
    return this
  }
}

/**
 * A body that is written while it is sent. What fails before it has begun fails here, and can still be answered otherwise; what fails
 * later breaks it off. A client that leaves closes the stream, as the end of the body does.
 */
export async function streamBody(request${ts(': NextRequest')}, write${ts(': (stream: BodyStream) => unknown')})${ts(': Promise<ReadableStream>')} {
  const stream = new BodyStream()
  const isRead = request.method !== 'HEAD'
  const begun = new Promise${ts('<ReadableStream>')}((resolve) => stream.once('begin', () => resolve(Readable.toWeb(isRead ? stream : Readable.from([]))${ts(' as ReadableStream')})))
  stream.on('error', () => {})
  request.signal.addEventListener('abort', () => stream.destroy())
  if (!isRead) stream.resume()
  const written = (async () => write(stream))()
  written.catch((error) => {
    if (stream.headersSent) console.error(error)
    stream.destroy(error)
  })
  await Promise.race([begun, written])
  return begun
}
`
}
