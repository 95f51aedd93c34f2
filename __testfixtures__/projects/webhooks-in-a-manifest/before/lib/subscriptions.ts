export const orderCreated = 'subscription { event { ... on OrderCreated { order { id } } } }'
export const shippingMethods = 'subscription { event { ... on OrderFilterShippingMethods { order { id } } } }'
