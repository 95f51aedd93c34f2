interface Reply {
  /** Whether an answer was sent. */
  sent: boolean
  /** Sends an answer; throws where one was sent, as `res.json` did. */
  send(response: Response): void
  /** Sends an answer unless one was sent, as `res.end` did. */
  end(response: Response): Reply
}

/**
 * The first answer that a handler sends, from a timer or a callback say, while it goes on. What fails before that fails here; what fails
 * behind it is only logged. A response that the handler returns is sent unless one was.
 * @param after `after` of Next, so that what goes on is waited for
 */
export function firstAnswer(handle: (reply: Reply) => unknown, after?: (work: Promise<unknown>) => void): Promise<Response> {
  return new Promise((resolve, reject) => {
    const reply: Reply = {
      sent: false,
      send(response) {
        if (reply.sent) throw new Error('Cannot set headers after they are sent to the client')
        reply.sent = true
        resolve(response)
      },
      end(response) {
        if (!reply.sent) reply.send(response)
        return reply
      },
    }
    const run = async () => {
      const returned = await handle(reply)
      if (returned instanceof Response) reply.end(returned)
    }
    const done = run().catch((error) => {
      if (reply.sent) console.error(error)
      reply.sent = true
      reject(error)
    })
    after?.(done)
  })
}
