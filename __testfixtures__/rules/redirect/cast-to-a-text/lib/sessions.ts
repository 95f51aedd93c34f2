/** Nothing for the plan that costs nothing. */
export const start = async (plan: string): Promise<{ url?: string }> => (plan === 'free' ? {} : { url: `https://pay.example/${plan}` })
