import ride from '../../../server/rides/ride'

export default ride
