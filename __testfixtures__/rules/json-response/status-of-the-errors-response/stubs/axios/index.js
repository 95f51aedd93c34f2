exports.HttpStatusCode = { Ok: 200, Created: 201, NotFound: 404 }
