/** As inngest 3.40 does it: one function for both routers, which has itself as its methods. */
export function serve({ functions }: { client: unknown; functions: unknown[] }) {
  const answer = (method: string) => (['GET', 'POST', 'PUT'].includes(method) ? { status: 200, body: { method, functions: functions.length } } : { status: 405, body: {} })
  const handler = async (req: any, res: any): Promise<any> => {
    const { status, body } = answer(req.method)
    if (typeof res?.status === 'function') return res.status(status).json(body)
    return Response.json(body, { status })
  }
  return Object.assign(handler, { GET: handler, POST: handler, PUT: handler })
}
