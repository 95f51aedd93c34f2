import ride from '../../../../server/rides/ride'

export const dynamic = 'force-dynamic'

export { ride as GET, ride as POST, ride as PUT, ride as PATCH, ride as DELETE, ride as OPTIONS }
