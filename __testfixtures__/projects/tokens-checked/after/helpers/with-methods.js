import { checkToken } from 'helpers/check-token';
import { handleError } from 'helpers/handle-error';

export function withMethods(handlers) {
  return async (request, context) => {
    const method = request.method.toLowerCase();
    if (!handlers[method]) return new Response(`Method ${request.method} Not Allowed`, { status: 405 });

    try {
      await checkToken(request);
      return await handlers[method](request, context);
    } catch (error) {
      return handleError(error);
    }
  };
}
