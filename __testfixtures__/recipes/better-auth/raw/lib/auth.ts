export const auth = {
  async handler(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url)
    return Response.json({ pathname, method: request.method, body: await request.text() }, { status: pathname.endsWith('/none') ? 404 : 200 })
  },
}
