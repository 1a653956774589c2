import airports from '@mapbox/maki/icons/airport.svg?raw';
import tourism from '@mapbox/maki/icons/attraction.svg?raw';
import vehicles from '@mapbox/maki/icons/car.svg?raw';
import cityClusters from '@mapbox/maki/icons/city.svg?raw';
import computing from '@mapbox/maki/icons/communications-tower.svg?raw';
import waterSupply from '@mapbox/maki/icons/dam.svg?raw';
import farming from '@mapbox/maki/icons/farm.svg?raw';
import openingUp from '@mapbox/maki/icons/globe.svg?raw';
import otherEnergy from '@mapbox/maki/icons/hot-spring.svg?raw';
import zones from '@mapbox/maki/icons/industry.svg?raw';
import cultureVenues from '@mapbox/maki/icons/museum.svg?raw';
import medicine from '@mapbox/maki/icons/pharmacy.svg?raw';
import environmental from '@mapbox/maki/icons/recycling.svg?raw';
import aerospace from '@mapbox/maki/icons/rocket.svg?raw';
import educationHealth from '@mapbox/maki/icons/school.svg?raw';
import cityRoles from '@mapbox/maki/icons/town-hall.svg?raw';
import countyTowns from '@mapbox/maki/icons/village.svg?raw';
import logisticsHubs from '@mapbox/maki/icons/warehouse.svg?raw';
import pollution from '@mapbox/maki/icons/waste-basket.svg?raw';
import riversLakes from '@mapbox/maki/icons/water.svg?raw';
import steel from '@rapideditor/temaki/icons/anvil.svg?raw';
import consumerGoods from '@rapideditor/temaki/icons/bottles.svg?raw';
import employmentSafety from '@rapideditor/temaki/icons/briefcase.svg?raw';
import coalPower from '@rapideditor/temaki/icons/cooling_tower.svg?raw';
import nonferrous from '@rapideditor/temaki/icons/diamond.svg?raw';
import electronics from '@rapideditor/temaki/icons/electronic.svg?raw';
import gas from '@rapideditor/temaki/icons/gas.svg?raw';
import roads from '@rapideditor/temaki/icons/junction.svg?raw';
import coalMines from '@rapideditor/temaki/icons/mineshaft_cage.svg?raw';
import heritage from '@rapideditor/temaki/icons/paifang.svg?raw';
import minerals from '@rapideditor/temaki/icons/pick_hammer.svg?raw';
import greenPowerParks from '@rapideditor/temaki/icons/power.svg?raw';
import energyResearch from '@rapideditor/temaki/icons/power_circuit.svg?raw';
import powerGrid from '@rapideditor/temaki/icons/power_tower.svg?raw';
import cokingChemicals from '@rapideditor/temaki/icons/storage_tank.svg?raw';
import research from '@rapideditor/temaki/icons/telescope.svg?raw';
import newMaterials from '@rapideditor/temaki/icons/tiling.svg?raw';
import equipment from '@rapideditor/temaki/icons/tools.svg?raw';
import railways from '@rapideditor/temaki/icons/train.svg?raw';
import ecoZones from '@rapideditor/temaki/icons/tree_needleleaved.svg?raw';
import tradeCorridors from '@rapideditor/temaki/icons/truck.svg?raw';
import irrigation from '@rapideditor/temaki/icons/water_tap.svg?raw';
import windSolar from '@rapideditor/temaki/icons/wind_turbine.svg?raw';
import type { ThemeId } from '../geodata/themes.ts';

const SVGS: Record<ThemeId, string> = {
  'coal-mines': coalMines,
  'coal-power': coalPower,
  'wind-solar': windSolar,
  'green-power-parks': greenPowerParks,
  'power-grid': powerGrid,
  gas: gas,
  'other-energy': otherEnergy,
  'energy-research': energyResearch,
  steel: steel,
  nonferrous: nonferrous,
  'coking-chemicals': cokingChemicals,
  'consumer-goods': consumerGoods,
  'new-materials': newMaterials,
  equipment: equipment,
  electronics: electronics,
  environmental: environmental,
  medicine: medicine,
  vehicles: vehicles,
  aerospace: aerospace,
  zones: zones,
  research: research,
  computing: computing,
  farming: farming,
  minerals: minerals,
  tourism: tourism,
  heritage: heritage,
  'culture-venues': cultureVenues,
  'logistics-hubs': logisticsHubs,
  'opening-up': openingUp,
  'trade-corridors': tradeCorridors,
  airports: airports,
  railways: railways,
  roads: roads,
  'water-supply': waterSupply,
  irrigation: irrigation,
  'city-roles': cityRoles,
  'city-clusters': cityClusters,
  'county-towns': countyTowns,
  'eco-zones': ecoZones,
  'rivers-lakes': riversLakes,
  pollution: pollution,
  'education-health': educationHealth,
  'employment-safety': employmentSafety,
};

/** The side of the square grid that every glyph is drawn in. */
export const GLYPH_SIZE = 15;

/** One SVG path per theme, in a grid of 15 by 15; from Maki and Temaki (CC0). */
export const GLYPHS = Object.fromEntries(
  Object.entries(SVGS).map(([theme, svg]) => [
    theme,
    Array.from(svg.matchAll(/<path[^>]*?\sd="([^"]+)"/g), ([, path]) =>
      path?.replace(/&#x[0-9a-f]+;/gi, ' '),
    ).join(' '),
  ]),
) as Record<ThemeId, string>;
