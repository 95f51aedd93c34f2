import { checkToken } from 'helpers/check-token';
import { handleError } from 'helpers/handle-error';

export function withMethods(handlers) {
  return async (req, res) => {
    const method = req.method.toLowerCase();
    if (!handlers[method]) return res.status(405).end(`Method ${req.method} Not Allowed`);

    try {
      await checkToken(req, res);
      await handlers[method](req, res);
    } catch (error) {
      handleError(error, res);
    }
  };
}
