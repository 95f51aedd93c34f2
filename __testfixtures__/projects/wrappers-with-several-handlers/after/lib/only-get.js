export const onlyGet = (handler) => async (request, context) => { switch (request.method) { case 'GET': return handler(request, context); default: return new Response(null, { status: 405 }) } }
