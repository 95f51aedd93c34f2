/** What is kept between requests. */
export const store = { greeting: 'Hello' }
